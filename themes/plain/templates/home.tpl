<h1>{{#HAS_SITE_TAGLINE}}{{SITE_TAGLINE}}{{/HAS_SITE_TAGLINE}}{{#NO_SITE_TAGLINE}}{{SITE_TITLE}}{{/NO_SITE_TAGLINE}}</h1>
{{#HAS_SITE_SUMMARY}}<p class="lead">{{SITE_SUMMARY}}</p>{{/HAS_SITE_SUMMARY}}
{{>SEARCH_FORM}}
{{#HAS_COUNTS}}<ul class="row">{{#COUNTS}}{{>LINK}}{{/COUNTS}}</ul>{{/HAS_COUNTS}}
{{#HAS_PEOPLE}}<h2>{{T_HOME_PEOPLE}}</h2><ul>{{#PEOPLE}}{{>CARD}}{{/PEOPLE}}</ul>{{/HAS_PEOPLE}}
{{#HAS_STORIES}}<h2>{{T_HOME_STORIES}}</h2><ul>{{#STORIES}}{{>CARD}}{{/STORIES}}</ul>{{/HAS_STORIES}}
{{#HAS_COMING}}<h2>{{T_HOME_COMING}}</h2><ul>{{#COMING}}{{>CARD}}{{/COMING}}</ul>{{/HAS_COMING}}
{{#HAS_EVENTS}}<h2>{{T_HOME_EVENTS}}</h2><ul>{{#EVENTS}}{{>CARD}}{{/EVENTS}}</ul>{{/HAS_EVENTS}}
{{#HAS_OPPORTUNITIES}}<h2>{{T_HOME_OPPORTUNITIES}}</h2><ul>{{#OPPORTUNITIES}}{{>CARD}}{{/OPPORTUNITIES}}</ul>{{/HAS_OPPORTUNITIES}}
{{#TAXONOMIES}}<h2><a href="{{URL}}">{{LABEL}}</a></h2><ul class="row">{{#TERMS}}{{>LINK}}{{/TERMS}}</ul>{{/TAXONOMIES}}
{{#HAS_TOPICS}}<h2>{{T_HOME_TOPICS}}</h2><ul class="row">{{#TOPICS}}{{>LINK}}{{/TOPICS}}</ul>{{/HAS_TOPICS}}
{{#HAS_ROLES}}<h2>{{T_HOME_ROLES}}</h2><ul class="row">{{#ROLES}}{{>LINK}}{{/ROLES}}</ul>{{/HAS_ROLES}}
{{#HAS_DATASETS}}<h2>{{T_HOME_DATASETS}}</h2><ul>{{#DATASETS}}{{>CARD}}{{/DATASETS}}</ul>{{/HAS_DATASETS}}
