{{#HAS_TOPICS}}
<section aria-labelledby="topics">
<h2 class="label" id="topics">{{T_ENTRY_TOPICS}}</h2>
<ul class="tags">
{{#TOPICS}}
<li>{{>TAG}}</li>
{{/TOPICS}}
</ul>
</section>
{{/HAS_TOPICS}}
