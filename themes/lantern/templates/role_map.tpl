<header class="wrap head">
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_FAMILIES}}
<ul class="legend">
{{#FAMILIES}}
<li><svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><rect class="series-{{NUMBER}}" width="16" height="16" rx="3"/></svg> {{LABEL}}</li>
{{/FAMILIES}}
</ul>
{{/HAS_FAMILIES}}
</header>
{{#HAS_MAP}}
<section class="wrap map-scroll" aria-label="{{TITLE}}" tabindex="0">
{{MAP:none}}
</section>
{{/HAS_MAP}}
{{#HAS_PATHS}}
<section class="wrap band" aria-labelledby="words">
<h2 id="words">{{T_ROLE_MAP_WORDS}}</h2>
<ul class="path-list">
{{#PATHS}}
<li>
<h3><a href="{{URL}}">{{LABEL}}</a></h3>
{{#HAS_LEADS_FROM}}<p><span class="quiet">{{T_ROLE_FROM}}:</span> {{#LEADS_FROM}}<a href="{{URL}}">{{LABEL}}</a>{{#LEADS_FROM_separator}}, {{/LEADS_FROM_separator}}{{/LEADS_FROM}}</p>{{/HAS_LEADS_FROM}}
{{#HAS_LEADS_TO}}<p><span class="quiet">{{T_ROLE_TO}}:</span> {{#LEADS_TO}}<a href="{{URL}}">{{LABEL}}</a>{{#LEADS_TO_separator}}, {{/LEADS_TO_separator}}{{/LEADS_TO}}</p>{{/HAS_LEADS_TO}}
</li>
{{/PATHS}}
</ul>
</section>
{{/HAS_PATHS}}
{{#HAS_OTHERS}}
<section class="wrap band" aria-labelledby="others">
<h2 class="label" id="others">{{T_ROLE_MAP_OTHERS}}</h2>
<ul class="tags">
{{#OTHERS}}
<li>{{>TAG}}</li>
{{/OTHERS}}
</ul>
</section>
{{/HAS_OTHERS}}
