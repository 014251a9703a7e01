<p>{{HEADLINE}} {{PRONOUNS}} {{ORGANISATION}} {{PLACE}} {{LIFE}} {{INITIALS}} {{#HAS_CARD_URL}}<a href="{{CARD_URL}}">card</a>{{/HAS_CARD_URL}} {{#HAS_ASK_URL}}ask{{/HAS_ASK_URL}}</p>
<p>{{#ROLES}}{{>LINK}}{{/ROLES}} {{#SKILLS}}{{>LINK}}{{/SKILLS}} {{#LINKS}}{{>LINK}}{{/LINKS}}</p>
<ol>{{#APPEARANCES}}{{>APPEARANCE}}{{/APPEARANCES}}</ol>
<ul>{{#STORIES}}{{>CARD}}{{/STORIES}}</ul><ul>{{#TALKS}}{{>CARD}}{{/TALKS}}</ul>
<dl>{{#SPEAKING}}<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}{{/SPEAKING}}{{#MENTORING}}<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}{{/MENTORING}}</dl>
{{>ENTRY}}
