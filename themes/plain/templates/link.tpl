<li>{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}{{LABEL}}{{/NO_URL}}{{#HAS_COUNT}} ({{COUNT}}){{/HAS_COUNT}}</li>
