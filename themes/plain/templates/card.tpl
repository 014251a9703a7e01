<li class="card"><a class="name" href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a>
{{#HAS_DRAFT}}<strong>{{T_DRAFT_MARK}} {{DRAFT}}</strong>{{/HAS_DRAFT}}
<p class="meta">{{#HAS_DATE}}<time datetime="{{DATE}}">{{DATE_TEXT}}</time> {{/HAS_DATE}}{{#CLOSED}}<strong>{{T_OPPORTUNITY_CLOSED}}</strong> {{/CLOSED}}{{#HAS_META}}<span>{{META}}</span>{{/HAS_META}}</p>
{{#HAS_SUMMARY}}<p{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{SUMMARY}}</p>{{/HAS_SUMMARY}}</li>
