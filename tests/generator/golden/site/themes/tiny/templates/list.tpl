<p>{{COUNT_TEXT}}{{#HAS_LIST_CALENDAR_URL}} <a href="{{LIST_CALENDAR_URL}}">calendar</a>{{/HAS_LIST_CALENDAR_URL}}</p><ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>
{{>PAGING}}
