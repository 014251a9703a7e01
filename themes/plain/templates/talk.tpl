<article>
{{>HEAD}}
{{#HAS_SPEAKERS}}<h2>{{T_TALK_SPEAKERS}}</h2><ul>{{#SPEAKERS}}<li>{{#HAS_PERSON_URL}}<a href="{{PERSON_URL}}">{{PERSON}}</a>{{/HAS_PERSON_URL}}{{#NO_PERSON_URL}}{{PERSON}}{{/NO_PERSON_URL}}, {{PART_LABEL}}</li>{{/SPEAKERS}}</ul>{{/HAS_SPEAKERS}}
{{#HAS_VIDEO}}<p><a href="{{VIDEO}}">{{T_TALK_VIDEO}}</a></p>{{/HAS_VIDEO}}
{{#HAS_SLIDES}}<p><a href="{{SLIDES}}">{{T_TALK_SLIDES}}</a></p>{{/HAS_SLIDES}}
{{>FOOT}}
</article>
