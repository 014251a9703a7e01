<article>
<p class="kind">{{TYPE_LABEL}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_DATE}}<p>{{T_OPPORTUNITY_CLOSES}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time></p>{{/HAS_DATE}}
{{#CLOSED}}<p><strong>{{T_OPPORTUNITY_CLOSED}}</strong></p>{{/CLOSED}}
{{#HAS_WEBSITE}}<p><a href="{{WEBSITE}}">{{T_OPPORTUNITY_VISIT}}</a></p>{{/HAS_WEBSITE}}
{{#NO_CLOSED}}{{#HAS_CALENDAR_URL}}<p><a href="{{CALENDAR_URL}}" type="text/calendar">{{T_OPPORTUNITY_CALENDAR}}</a></p>{{/HAS_CALENDAR_URL}}{{/NO_CLOSED}}
{{>FOOT}}
</article>
