<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
<p>{{COUNT_TEXT}}</p>
{{#HAS_CARDS}}<ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>{{/HAS_CARDS}}
{{#NO_CARDS}}<p>{{T_LIST_EMPTY}}</p>{{/NO_CARDS}}
{{>PAGING}}
