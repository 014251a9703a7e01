<h1>{{TITLE}}</h1>
{{#HAS_TERMS}}<ul>{{#TERMS}}<li><a href="{{URL}}">{{LABEL}}</a>, {{COUNT_TEXT}}{{#HAS_SUMMARY}}<p>{{SUMMARY}}</p>{{/HAS_SUMMARY}}</li>{{/TERMS}}</ul>{{/HAS_TERMS}}
