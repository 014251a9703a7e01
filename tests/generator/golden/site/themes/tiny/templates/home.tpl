<p>{{#COUNTS}}{{>LINK}}{{/COUNTS}}</p>
<ul>{{#PEOPLE}}{{>CARD}}{{/PEOPLE}}{{#STORIES}}{{>CARD}}{{/STORIES}}{{#EVENTS}}{{>CARD}}{{/EVENTS}}{{#OPPORTUNITIES}}{{>CARD}}{{/OPPORTUNITIES}}{{#DATASETS}}{{>CARD}}{{/DATASETS}}</ul>
<p>{{#TOPICS}}{{>LINK}}{{/TOPICS}} {{#ROLES}}{{>LINK}}{{/ROLES}}</p>
{{#TAXONOMIES}}<p>{{>LINK}}: {{#TERMS}}{{>LINK}} {{SUMMARY}}{{/TERMS}}</p>{{/TAXONOMIES}}
