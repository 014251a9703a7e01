<article class="h-entry">
<header class="wrap head">
<p class="kicker"><span>{{KIND_LABEL}}</span>{{#HAS_DATE}} <time class="dt-published" datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}</p>
<h1 class="p-name">{{TITLE}}</h1>
<data class="u-url" value="{{CANONICAL}}"></data>
{{#HAS_SUMMARY}}<p class="lead p-summary">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_VIDEO}}<p class="act"><a class="button" href="{{VIDEO}}">{{T_TALK_VIDEO}}</a></p>{{/HAS_VIDEO}}
{{#HAS_SLIDES}}<p class="act"><a class="button button-quiet" href="{{SLIDES}}">{{T_TALK_SLIDES}}</a></p>{{/HAS_SLIDES}}
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{#HAS_SPEAKERS}}
<section aria-labelledby="speakers">
<h2 class="label" id="speakers">{{T_TALK_SPEAKERS}}</h2>
<ul class="lineup">
{{#SPEAKERS}}
<li>
<div class="who">
<span class="portrait portrait-small tint-{{TINT}}" aria-hidden="true">{{>PORTRAIT}}</span>
<div>
<p class="who-name">{{#HAS_PERSON_URL}}<a class="p-author h-card" href="{{PERSON_URL}}">{{PERSON}}</a>{{/HAS_PERSON_URL}}{{#NO_PERSON_URL}}{{PERSON}}{{/NO_PERSON_URL}}</p>
<p class="meta"><span class="as">{{PART_LABEL}}</span></p>
</div>
</div>
</li>
{{/SPEAKERS}}
</ul>
</section>
{{/HAS_SPEAKERS}}
{{>BODY}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{>TOPICS}}
{{#HAS_EVENTS}}
<section aria-labelledby="given-at">
<h2 class="label" id="given-at">{{T_TALK_EVENT}}</h2>
{{#EVENTS}}
{{>ENTRY_CARD}}
{{/EVENTS}}
</section>
{{/HAS_EVENTS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
