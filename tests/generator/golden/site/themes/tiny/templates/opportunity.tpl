<p>{{TYPE_LABEL}} {{DATE}} {{DATE_TEXT}} {{OPENS}} {{OPENS_TEXT}} <a href="{{WEBSITE}}">web</a> <a href="{{CALENDAR_URL}}">calendar</a> {{#SKILLS}}{{>LINK}}{{/SKILLS}}</p>
{{>ENTRY}}
