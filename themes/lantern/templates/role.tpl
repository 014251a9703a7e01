<article>
{{>PAGE_HEAD}}
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
<section class="part" aria-labelledby="paths">
<h2 id="paths">{{T_ROLE_PATHS}}</h2>
{{#HAS_MAP}}
<div class="map-box map-box-wide">{{MAP:none}}</div>
<div class="map-box map-box-narrow">{{MAP_NARROW:none}}</div>
{{/HAS_MAP}}
<div class="paths">
<div class="path path-from">
<h3 class="label">{{T_ROLE_FROM}}</h3>
{{#HAS_LEADS_FROM}}
<ul>
{{#LEADS_FROM}}
<li><a href="{{URL}}">{{LABEL}}</a></li>
{{/LEADS_FROM}}
</ul>
{{/HAS_LEADS_FROM}}
{{#NO_LEADS_FROM}}<p class="quiet">{{T_ROLE_FROM_NONE}}</p>{{/NO_LEADS_FROM}}
</div>
<div class="path path-to">
<h3 class="label">{{T_ROLE_TO}}</h3>
{{#HAS_LEADS_TO}}
<ul>
{{#LEADS_TO}}
<li><a href="{{URL}}">{{LABEL}}</a></li>
{{/LEADS_TO}}
</ul>
{{/HAS_LEADS_TO}}
{{#NO_LEADS_TO}}<p class="quiet">{{T_ROLE_TO_NONE}}</p>{{/NO_LEADS_TO}}
</div>
</div>
<a class="more" href="{{MAP_URL}}">{{T_ROLE_MAP_ALL}}</a>
</section>
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{#HAS_SKILLS}}
<section aria-labelledby="skills">
<h2 class="label" id="skills">{{T_ENTRY_SKILLS}}</h2>
<ul class="tags">
{{#SKILLS}}
<li>{{>TAG}}</li>
{{/SKILLS}}
</ul>
</section>
{{/HAS_SKILLS}}
{{>TOPICS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>GROUPS}}
{{>RELATED}}
