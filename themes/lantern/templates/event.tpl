<article class="h-event">
<header class="wrap head">
<p class="kicker"><span>{{KIND_LABEL}}</span>{{#HAS_DATE}} <time class="dt-start" datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}{{#HAS_PLACE}} <span class="p-location">{{PLACE}}</span>{{/HAS_PLACE}}{{#ONLINE}} <span>{{T_EVENT_ONLINE}}</span>{{/ONLINE}}</p>
<h1 class="p-name">{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead p-summary">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
<data class="u-url" value="{{CANONICAL}}"></data>
{{#HAS_END}}<data class="dt-end" value="{{END}}"></data>{{/HAS_END}}
{{#NO_OVER}}{{#HAS_CALENDAR_URL}}<p class="act"><a class="button button-quiet" href="{{CALENDAR_URL}}" type="text/calendar" download>{{T_EVENT_CALENDAR}}</a></p>{{/HAS_CALENDAR_URL}}{{/NO_OVER}}
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
{{#HAS_SESSIONS}}
<section class="part" aria-labelledby="lineup">
<h2 id="lineup">{{T_EVENT_LINEUP}}</h2>
<div class="sessions">
{{#SESSIONS}}
<div class="session">
{{#HAS_SESSION}}<h3>{{SESSION}}</h3>{{/HAS_SESSION}}
<ul class="lineup">
{{#APPEARANCES}}
<li>{{>APPEARANCE}}</li>
{{/APPEARANCES}}
</ul>
</div>
{{/SESSIONS}}
</div>
</section>
{{/HAS_SESSIONS}}
{{#HAS_TALKS}}
<section class="part" aria-labelledby="talks">
<h2 id="talks">{{T_EVENT_TALKS}}</h2>
<ul class="cards rows">
{{#TALKS}}
<li>{{>ENTRY_CARD}}</li>
{{/TALKS}}
</ul>
</section>
{{/HAS_TALKS}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{#OVER}}{{#HAS_CALENDAR_URL}}<p><a class="more" href="{{CALENDAR_URL}}" type="text/calendar" download>{{T_EVENT_CALENDAR}}</a></p>{{/HAS_CALENDAR_URL}}{{/OVER}}
{{#BALANCE}}
<section aria-labelledby="balance">
<h2 class="label" id="balance">{{T_EVENT_BALANCE}}</h2>
<p class="balance-number">{{WOMEN}}<span class="balance-whole"> / {{SPEAKERS}}</span></p>
{{CHART:none}}
<p>{{BALANCE_TEXT}} ({{PERCENT}} %)</p>
</section>
{{/BALANCE}}
{{>TOPICS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
