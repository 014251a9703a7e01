<article>
{{>HEAD}}
{{#HAS_CALENDAR_URL}}<p><a href="{{CALENDAR_URL}}" type="text/calendar">{{T_EVENT_CALENDAR}}</a></p>{{/HAS_CALENDAR_URL}}
{{#HAS_SESSIONS}}
<h2>{{T_EVENT_LINEUP}}</h2>
{{#SESSIONS}}{{#HAS_SESSION}}<h3>{{SESSION}}</h3>{{/HAS_SESSION}}<ul>{{#APPEARANCES}}{{>APPEARANCE}}{{/APPEARANCES}}</ul>{{/SESSIONS}}
{{/HAS_SESSIONS}}
{{#BALANCE}}<p>{{BALANCE_TEXT}}</p>{{/BALANCE}}
{{#HAS_TALKS}}<h2>{{T_EVENT_TALKS}}</h2><ul>{{#TALKS}}{{>CARD}}{{/TALKS}}</ul>{{/HAS_TALKS}}
{{>FOOT}}
</article>
