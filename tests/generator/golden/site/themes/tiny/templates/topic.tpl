<p>in {{#BROADER}}{{>LINK}}{{/BROADER}} has {{#NARROWER}}{{>LINK}}{{/NARROWER}}</p>
{{>GROUPS}}
{{>ENTRY}}
