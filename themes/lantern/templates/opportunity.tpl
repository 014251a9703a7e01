<article>
<header class="wrap head">
<p class="kicker"><span>{{TYPE_LABEL}}</span>{{#HAS_DATE}} <span>{{T_OPPORTUNITY_CLOSES}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time></span>{{/HAS_DATE}}{{#CLOSED}} <span class="closed">{{T_OPPORTUNITY_CLOSED}}</span>{{/CLOSED}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_WEBSITE}}<p class="act"><a class="button" href="{{WEBSITE}}">{{T_OPPORTUNITY_VISIT}}</a></p>{{/HAS_WEBSITE}}
{{#NO_CLOSED}}{{#HAS_CALENDAR_URL}}<p class="act"><a class="button button-quiet" href="{{CALENDAR_URL}}" type="text/calendar" download>{{T_OPPORTUNITY_CALENDAR}}</a></p>{{/HAS_CALENDAR_URL}}{{/NO_CLOSED}}
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
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
{{>RELATED}}
