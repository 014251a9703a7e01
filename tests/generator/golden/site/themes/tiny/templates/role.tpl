<p>{{#SKILLS}}{{>LINK}}{{/SKILLS}} from {{#LEADS_FROM}}{{>LINK}}{{/LEADS_FROM}} to {{#LEADS_TO}}{{>LINK}}{{/LEADS_TO}}</p>
{{>GROUPS}}
{{>ENTRY}}
