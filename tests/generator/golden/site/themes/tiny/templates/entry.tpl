{{#HEADINGS}}<a href="{{URL}}">{{LEVEL}} {{LABEL}}</a>{{/HEADINGS}}
<main>{{BODY:none}}</main>
<dl>{{#FACTS}}<dt class="{{NAME}}">{{LABEL}}</dt>{{#VALUES}}<dd>{{>LINK}}</dd>{{/VALUES}}{{/FACTS}}</dl>
<p>{{#TOPICS}}{{>LINK}}{{/TOPICS}}</p>
{{#SOURCES}}<cite>{{#HAS_URL}}<a href="{{URL}}">{{TITLE}}</a>{{/HAS_URL}}{{#NO_URL}}{{TITLE}}{{/NO_URL}} {{PUBLISHER}} {{YEAR}}</cite>{{/SOURCES}}
{{#HAS_UPDATED}}<p>{{UPDATED}}, {{UPDATED_TEXT}}</p>{{/HAS_UPDATED}}
{{#HAS_RELATED}}<ul class="related">{{#RELATED}}{{>CARD}}{{/RELATED}}</ul>{{/HAS_RELATED}}
<a href="{{JSON_URL}}">JSON</a>
