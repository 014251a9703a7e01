<a href="{{TAXONOMY_URL}}">{{TAXONOMY}}</a> {{COUNT_TEXT}}<ul>{{#CARDS}}{{>CARD}}{{/CARDS}}</ul>
{{>PAGING}}
<p>{{#SIBLINGS}}{{#CURRENT_TERM}}*{{/CURRENT_TERM}}{{>LINK}}{{/SIBLINGS}}</p>
