<article class="h-card">
<header class="wrap person-head">
{{#IMAGE}}
<figure class="portrait-figure">
<span class="portrait portrait-large tint-{{TINT}}"><picture><source type="image/avif" srcset="{{AVIF}}" sizes="14rem"><source type="image/webp" srcset="{{WEBP}}" sizes="14rem"><img class="u-photo" src="{{SRC}}" srcset="{{SRCSET}}" sizes="14rem" alt="{{ALT}}" width="{{WIDTH}}" height="{{HEIGHT}}"></picture></span>
{{#HAS_CREDIT}}<figcaption>{{CREDIT}}</figcaption>{{/HAS_CREDIT}}
</figure>
{{/IMAGE}}
{{#NO_IMAGE}}
<span class="portrait portrait-large tint-{{TINT}}" aria-hidden="true">{{MONOGRAM:none}}</span>
{{/NO_IMAGE}}
<div>
{{#HAS_LIFE}}<p class="kicker">{{LIFE}}</p>{{/HAS_LIFE}}
<h1 class="p-name">{{TITLE}}</h1>
<data class="u-url u-uid" value="{{CANONICAL}}"></data>
{{#HAS_ORGANISATION}}<data class="p-org" value="{{ORGANISATION}}"></data>{{/HAS_ORGANISATION}}
{{#HAS_PLACE}}<data class="p-locality" value="{{PLACE}}"></data>{{/HAS_PLACE}}
{{#TOPICS}}<data class="p-category" value="{{LABEL}}"></data>{{/TOPICS}}
{{#HAS_PRONOUNS}}<p class="pronouns">{{PRONOUNS}}</p>{{/HAS_PRONOUNS}}
{{#HAS_HEADLINE}}<p class="headline p-job-title">{{HEADLINE}}</p>{{/HAS_HEADLINE}}
{{#HAS_ROLES}}
<h2 class="hidden">{{T_ENTRY_ROLES}}</h2>
<ul class="tags">
{{#ROLES}}
<li>{{>TAG}}</li>
{{/ROLES}}
</ul>
{{/HAS_ROLES}}
<p class="acts">{{#HAS_ASK_URL}}<a class="button" href="{{ASK_URL}}">{{T_PERSON_ASK}}</a>{{/HAS_ASK_URL}}{{>KEEP}}</p>
</div>
</header>
<div class="wrap columns">
<div class="column-main">
{{#HAS_SUMMARY}}<p class="lead p-note">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{>BODY}}
{{#HAS_SPEAKING}}
<section class="part" aria-labelledby="speaking">
<h2 id="speaking">{{T_PERSON_SPEAKING}}</h2>
<dl class="facts">
{{#SPEAKING}}
<div class="fact"><dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}</div>
{{/SPEAKING}}
</dl>
</section>
{{/HAS_SPEAKING}}
{{#HAS_MENTORING}}
<section class="part" aria-labelledby="mentoring">
<h2 id="mentoring">{{T_PERSON_MENTORING}}</h2>
<dl class="facts">
{{#MENTORING}}
<div class="fact"><dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}</div>
{{/MENTORING}}
</dl>
</section>
{{/HAS_MENTORING}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{>TOPICS}}
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
{{#HAS_ONE_SHEET_URL}}<p><a class="more" href="{{ONE_SHEET_URL}}">{{T_ONE_SHEET_LINK}}</a></p>{{/HAS_ONE_SHEET_URL}}
{{#HAS_LINKS}}
<section aria-labelledby="links">
<h2 class="label" id="links">{{T_PERSON_LINKS}}</h2>
<ul class="plain">
{{#LINKS}}
<li><a class="u-url" href="{{URL}}" rel="me">{{LABEL}}</a></li>
{{/LINKS}}
</ul>
</section>
{{/HAS_LINKS}}
{{#HAS_CARD_URL}}
<p><a class="more" href="{{CARD_URL}}" type="text/vcard" download>{{T_PERSON_CARD}}</a></p>
{{/HAS_CARD_URL}}
</aside>
<div class="column-end">
{{#HAS_APPEARANCES}}
<section class="part" aria-labelledby="appearances">
<h2 id="appearances">{{T_PERSON_APPEARANCES}}</h2>
<ol class="timeline">
{{#APPEARANCES}}
<li>
<p class="when">{{#HAS_DATE}}<time datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}{{#NO_DATE}}{{T_ENTRY_UNDATED}}{{/NO_DATE}}</p>
{{#HAS_TITLE}}
<h3><a href="{{URL}}">{{TITLE}}</a></h3>
<p class="meta"><span class="as">{{PART_LABEL}}</span>{{#HAS_EVENT}} <a href="{{EVENT_URL}}">{{EVENT}}</a>{{/HAS_EVENT}}</p>
{{/HAS_TITLE}}
{{#NO_TITLE}}
<h3><a href="{{EVENT_URL}}">{{EVENT}}</a></h3>
<p class="meta"><span class="as">{{PART_LABEL}}</span>{{#HAS_SESSION}} <span>{{SESSION}}</span>{{/HAS_SESSION}}</p>
{{/NO_TITLE}}
</li>
{{/APPEARANCES}}
</ol>
</section>
{{/HAS_APPEARANCES}}
{{#HAS_STORIES}}
<section class="part" aria-labelledby="stories">
<h2 id="stories">{{T_PERSON_STORIES}}</h2>
<ul class="cards rows">
{{#STORIES}}
<li>{{>ENTRY_CARD}}</li>
{{/STORIES}}
</ul>
</section>
{{/HAS_STORIES}}
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
