<article>
{{>HEAD}}
{{#HAS_BYLINE}}<p>{{BYLINE}}</p>{{/HAS_BYLINE}}
{{#HAS_QUOTE}}<blockquote><p>{{QUOTE}}</p></blockquote>{{/HAS_QUOTE}}
{{#HAS_JOURNEY}}
<h2>{{T_STORY_JOURNEY}}</h2>
<ol>
{{#JOURNEY}}<li>{{WHEN}}{{#HAS_ROLE}}: {{#HAS_ROLE_URL}}<a href="{{ROLE_URL}}">{{ROLE}}</a>{{/HAS_ROLE_URL}}{{#NO_ROLE_URL}}{{ROLE}}{{/NO_ROLE_URL}}{{/HAS_ROLE}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}{{#HAS_NOTE}}<p>{{NOTE}}</p>{{/HAS_NOTE}}</li>{{/JOURNEY}}
</ol>
{{/HAS_JOURNEY}}
{{#HAS_PEOPLE}}<h2>{{T_STORY_PEOPLE}}</h2><ul>{{#PEOPLE}}{{>CARD}}{{/PEOPLE}}</ul>{{/HAS_PEOPLE}}
{{#HAS_TERMS}}<ul class="row">{{#TERMS}}{{>LINK}}{{/TERMS}}</ul>{{/HAS_TERMS}}
{{>FOOT}}
</article>
{{#HAS_NEXT}}<h2>{{T_STORY_NEXT}}</h2><ul>{{#NEXT}}{{>CARD}}{{/NEXT}}</ul>{{/HAS_NEXT}}
