{{#IMAGE}}
<figure class="lead-picture">
<picture><source type="image/avif" srcset="{{AVIF}}" sizes="(min-width: 60rem) 42rem, 100vw"><source type="image/webp" srcset="{{WEBP}}" sizes="(min-width: 60rem) 42rem, 100vw"><img class="u-photo" src="{{SRC}}" srcset="{{SRCSET}}" sizes="(min-width: 60rem) 42rem, 100vw" alt="{{ALT}}" width="{{WIDTH}}" height="{{HEIGHT}}"></picture>
{{#HAS_CREDIT}}<figcaption>{{CREDIT}}</figcaption>{{/HAS_CREDIT}}
</figure>
{{/IMAGE}}
