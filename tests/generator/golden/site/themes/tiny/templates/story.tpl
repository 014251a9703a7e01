<p>{{BYLINE}}, {{DATE_TEXT}}, {{READING_TIME}}</p>
{{#HAS_QUOTE}}<blockquote>{{QUOTE}}</blockquote>{{QUOTE_BY}}{{/HAS_QUOTE}}
<ul>{{#PEOPLE}}{{>CARD}}{{/PEOPLE}}</ul>
<ol>{{#JOURNEY}}<li>{{WHEN}}: {{#HAS_ROLE_URL}}<a href="{{ROLE_URL}}">{{ROLE}}</a>{{/HAS_ROLE_URL}}{{#NO_ROLE_URL}}{{ROLE}}{{/NO_ROLE_URL}}, {{ORGANISATION}}, {{NOTE}}</li>{{/JOURNEY}}</ol>
<p>{{#TERMS}}{{>LINK}}{{/TERMS}} {{#ROLES}}{{>LINK}}{{/ROLES}}</p>
<ul>{{#NEXT}}{{>CARD}}{{/NEXT}}</ul>
{{>ENTRY}}
