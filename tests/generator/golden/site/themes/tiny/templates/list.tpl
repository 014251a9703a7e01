<p>{{COUNT_TEXT}}</p><ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>
{{>PAGING}}
