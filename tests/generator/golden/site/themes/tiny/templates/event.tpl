<p>{{DATE}} {{END}} {{DATE_TEXT}} {{PLACE}} {{ORGANISER}} {{SERIES}} <a href="{{WEBSITE}}">web</a> <a href="{{CALENDAR_URL}}">calendar</a>{{#OVER}} over{{/OVER}}{{#ONLINE}} online{{/ONLINE}}</p>
{{#SESSIONS}}<h2>{{SESSION}}</h2><ol>{{#APPEARANCES}}{{>APPEARANCE}}{{/APPEARANCES}}</ol>{{/SESSIONS}}
<ul>{{#TALKS}}{{>CARD}}{{/TALKS}}</ul>
{{#BALANCE}}<p>{{SPEAKERS}} {{WOMEN}} {{PERCENT}} {{BALANCE_TEXT}} {{CHART:none}}</p>{{/BALANCE}}
{{>ENTRY}}
