{{#GROUPS}}<h2 class="{{KIND}}">{{LABEL}}: {{COUNT_TEXT}}</h2><ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>{{#HAS_MORE_URL}}<a href="{{MORE_URL}}">more</a>{{/HAS_MORE_URL}}{{/GROUPS}}
