<article class="h-card">
<p class="kind">{{KIND_LABEL}}</p>
<h1 class="p-name">{{TITLE}}</h1>
{{#HAS_HEADLINE}}<p class="lead">{{HEADLINE}}</p>{{/HAS_HEADLINE}}
{{#HAS_SUMMARY}}<p class="p-note">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_ASK_URL}}<p><a href="{{ASK_URL}}">{{T_PERSON_ASK}}</a></p>{{/HAS_ASK_URL}}
{{#HAS_APPEARANCES}}
<h2>{{T_PERSON_APPEARANCES}}</h2>
<ul>
{{#APPEARANCES}}<li>{{#HAS_DATE}}<time datetime="{{DATE}}">{{DATE_TEXT}}</time>: {{/HAS_DATE}}{{PART_LABEL}}{{#HAS_TITLE}}, <a href="{{URL}}">{{TITLE}}</a>{{/HAS_TITLE}}{{#HAS_EVENT}}, <a href="{{EVENT_URL}}">{{EVENT}}</a>{{/HAS_EVENT}}</li>{{/APPEARANCES}}
</ul>
{{/HAS_APPEARANCES}}
{{#HAS_STORIES}}<h2>{{T_PERSON_STORIES}}</h2><ul>{{#STORIES}}{{>CARD}}{{/STORIES}}</ul>{{/HAS_STORIES}}
{{#HAS_SPEAKING}}<h2>{{T_PERSON_SPEAKING}}</h2><dl>{{#SPEAKING}}<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}{{/SPEAKING}}</dl>{{/HAS_SPEAKING}}
{{#HAS_MENTORING}}<h2>{{T_PERSON_MENTORING}}</h2><dl>{{#MENTORING}}<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{LABEL}}</dd>{{/VALUES}}{{/MENTORING}}</dl>{{/HAS_MENTORING}}
{{#HAS_LINKS}}<h2>{{T_PERSON_LINKS}}</h2><ul class="row">{{#LINKS}}{{>LINK}}{{/LINKS}}</ul>{{/HAS_LINKS}}
{{#HAS_CARD_URL}}<p><a href="{{CARD_URL}}" type="text/vcard">{{T_PERSON_CARD}}</a></p>{{/HAS_CARD_URL}}
{{>FOOT}}
</article>
