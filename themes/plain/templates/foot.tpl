{{! What every kind of entry ends with. }}
{{#HAS_BODY}}<div class="prose">{{BODY:none}}</div>{{/HAS_BODY}}
{{#HAS_FACTS}}
<dl>
{{#FACTS}}<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}{{LABEL}}{{/NO_URL}}</dd>{{/VALUES}}{{/FACTS}}
</dl>
{{/HAS_FACTS}}
{{#HAS_ROLES}}<h2>{{T_ENTRY_ROLES}}</h2><ul class="row">{{#ROLES}}{{>LINK}}{{/ROLES}}</ul>{{/HAS_ROLES}}
{{#HAS_SKILLS}}<h2>{{T_ENTRY_SKILLS}}</h2><ul class="row">{{#SKILLS}}{{>LINK}}{{/SKILLS}}</ul>{{/HAS_SKILLS}}
{{#HAS_TOPICS}}<h2>{{T_ENTRY_TOPICS}}</h2><ul class="row">{{#TOPICS}}{{>LINK}}{{/TOPICS}}</ul>{{/HAS_TOPICS}}
{{#GROUPS}}
<h2>{{LABEL}}</h2>
<ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>
{{#HAS_MORE_URL}}<p><a href="{{MORE_URL}}">{{COUNT_TEXT}}</a></p>{{/HAS_MORE_URL}}
{{/GROUPS}}
{{#HAS_SOURCES}}
<h2>{{T_ENTRY_SOURCES}}</h2>
<ol>
{{#SOURCES}}<li>{{#HAS_URL}}<a href="{{URL}}">{{TITLE}}</a>{{/HAS_URL}}{{#NO_URL}}<cite>{{TITLE}}</cite>{{/NO_URL}}{{#HAS_PUBLISHER}}, {{PUBLISHER}}{{/HAS_PUBLISHER}}{{#HAS_YEAR}}, {{YEAR}}{{/HAS_YEAR}}</li>{{/SOURCES}}
</ol>
{{/HAS_SOURCES}}
{{#HAS_RELATED}}<h2>{{T_ENTRY_RELATED}}</h2><ul>{{#RELATED}}{{>CARD}}{{/RELATED}}</ul>{{/HAS_RELATED}}
{{#HAS_UPDATED}}<p>{{T_ENTRY_UPDATED}} <time datetime="{{UPDATED}}">{{UPDATED_TEXT}}</time></p>{{/HAS_UPDATED}}
