{{#GROUPS}}
<section class="wrap band" aria-labelledby="group-{{KIND}}">
<div class="band-head">
<h2 id="group-{{KIND}}">{{LABEL}}</h2>
{{#HAS_MORE_URL}}<a class="more" href="{{MORE_URL}}">{{COUNT_TEXT}}</a>{{/HAS_MORE_URL}}
</div>
<ul class="cards cards-{{KIND}}">
{{#CARDS}}
<li>{{>ENTRY_CARD}}</li>
{{/CARDS}}
</ul>
</section>
{{/GROUPS}}
