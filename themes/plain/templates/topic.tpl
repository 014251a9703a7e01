<article>
{{>HEAD}}
{{#HAS_BROADER}}<h2>{{T_TOPIC_BROADER}}</h2><ul class="row">{{#BROADER}}{{>LINK}}{{/BROADER}}</ul>{{/HAS_BROADER}}
{{#HAS_NARROWER}}<h2>{{T_TOPIC_NARROWER}}</h2><ul class="row">{{#NARROWER}}{{>LINK}}{{/NARROWER}}</ul>{{/HAS_NARROWER}}
{{>FOOT}}
</article>
