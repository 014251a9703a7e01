<article>
{{>HEAD}}
{{#HAS_LEADS_FROM}}<h2>{{T_ROLE_FROM}}</h2><ul class="row">{{#LEADS_FROM}}{{>LINK}}{{/LEADS_FROM}}</ul>{{/HAS_LEADS_FROM}}
{{#HAS_LEADS_TO}}<h2>{{T_ROLE_TO}}</h2><ul class="row">{{#LEADS_TO}}{{>LINK}}{{/LEADS_TO}}</ul>{{/HAS_LEADS_TO}}
{{>FOOT}}
</article>
