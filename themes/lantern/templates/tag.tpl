{{#HAS_URL}}<a class="tag" href="{{URL}}">{{LABEL}}{{#HAS_COUNT}} <span class="count">{{COUNT}}</span>{{/HAS_COUNT}}</a>{{/HAS_URL}}{{#NO_URL}}<span class="tag">{{LABEL}}</span>{{/NO_URL}}
