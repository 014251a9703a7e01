{{#PAGING}}
<p>{{PAGE_TEXT}}: {{#HAS_PREVIOUS_URL}}<a rel="prev" href="{{PREVIOUS_URL}}">&lt;</a>{{/HAS_PREVIOUS_URL}}{{#PAGES}}{{#CURRENT_PAGE}}*{{/CURRENT_PAGE}}{{>LINK}}{{/PAGES}}{{#HAS_NEXT_URL}}<a rel="next" href="{{NEXT_URL}}">&gt;</a>{{/HAS_NEXT_URL}}</p>
{{/PAGING}}
