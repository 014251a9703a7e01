<article class="wrap sheet">
<header class="sheet-head">
<span class="portrait sheet-portrait tint-{{TINT}}" aria-hidden="true">{{>PORTRAIT}}</span>
<div>
<h1>{{NAME}}</h1>
{{#HAS_PRONOUNS}}<p class="pronouns">{{PRONOUNS}}</p>{{/HAS_PRONOUNS}}
{{#HAS_HEADLINE}}<p class="headline">{{HEADLINE}}</p>{{/HAS_HEADLINE}}
{{#HAS_ORGANISATION}}<p class="quiet">{{ORGANISATION}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</p>{{/HAS_ORGANISATION}}
</div>
</header>
{{#HAS_SUMMARY}}<p class="sheet-summary">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
<div class="sheet-columns">
{{#HAS_BEST}}
<section aria-labelledby="best">
<h2 id="best">{{T_PERSON_APPEARANCES}}</h2>
<ul class="sheet-list">
{{#BEST}}
<li><b>{{#HAS_TITLE}}{{TITLE}}{{/HAS_TITLE}}{{#NO_TITLE}}{{EVENT}}{{/NO_TITLE}}</b><br><span class="meta"><span class="as">{{PART_LABEL}}</span>{{#HAS_TITLE}}{{#HAS_EVENT}} <span>{{EVENT}}</span>{{/HAS_EVENT}}{{/HAS_TITLE}}{{#HAS_DATE}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}</span></li>
{{/BEST}}
</ul>
</section>
{{/HAS_BEST}}
<div>
{{#HAS_TOPICS}}
<section aria-labelledby="topics">
<h2 id="topics">{{T_ONE_SHEET_TOPICS}}</h2>
<p>{{#TOPICS}}{{LABEL}}{{#TOPICS_separator}}, {{/TOPICS_separator}}{{/TOPICS}}</p>
</section>
{{/HAS_TOPICS}}
{{#HAS_SPEAKING}}
<section aria-labelledby="speaking">
<h2 id="speaking">{{T_PERSON_SPEAKING}}</h2>
<dl class="facts">
{{#SPEAKING}}
<div class="fact"><dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}</div>
{{/SPEAKING}}
</dl>
</section>
{{/HAS_SPEAKING}}
</div>
</div>
<p class="sheet-foot">{{#HAS_SPEAKING}}{{T_ONE_SHEET_ASK}}{{/HAS_SPEAKING}}{{#NO_SPEAKING}}{{T_ONE_SHEET_MORE}}{{/NO_SPEAKING}} <a href="{{PERSON_URL}}">{{PROFILE}}</a></p>
</article>
