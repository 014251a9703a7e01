{{#HAS_RELATED}}
<section class="wrap band related" aria-labelledby="related">
<h2 id="related">{{T_ENTRY_RELATED}}</h2>
<ul class="cards mixed">
{{#RELATED}}
<li>{{>ENTRY_CARD}}</li>
{{/RELATED}}
</ul>
</section>
{{/HAS_RELATED}}
