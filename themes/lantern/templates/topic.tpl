<article>
{{>PAGE_HEAD}}
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{#HAS_BROADER}}
<section aria-labelledby="broader">
<h2 class="label" id="broader">{{T_TOPIC_BROADER}}</h2>
<ul class="tags">
{{#BROADER}}
<li>{{>TAG}}</li>
{{/BROADER}}
</ul>
</section>
{{/HAS_BROADER}}
{{#HAS_NARROWER}}
<section aria-labelledby="narrower">
<h2 class="label" id="narrower">{{T_TOPIC_NARROWER}}</h2>
<ul class="tags">
{{#NARROWER}}
<li>{{>TAG}}</li>
{{/NARROWER}}
</ul>
</section>
{{/HAS_NARROWER}}
</aside>
<div class="column-end">
{{>SOURCES}}
</div>
</div>
</article>
{{>GROUPS}}
{{>RELATED}}
