{{! Beside her name, which says all that the picture would: so it is silent. }}
{{#IMAGE}}<picture><source type="image/avif" srcset="{{AVIF}}" sizes="(min-width: 40rem) 15rem, 5rem"><source type="image/webp" srcset="{{WEBP}}" sizes="(min-width: 40rem) 15rem, 5rem"><img src="{{SRC}}" srcset="{{SRCSET}}" sizes="(min-width: 40rem) 15rem, 5rem" alt="" width="{{WIDTH}}" height="{{HEIGHT}}" loading="lazy" decoding="async"></picture>{{/IMAGE}}
{{#NO_IMAGE}}{{#HAS_MONOGRAM}}{{MONOGRAM:none}}{{/HAS_MONOGRAM}}{{#NO_MONOGRAM}}<span class="initials">{{INITIALS}}</span>{{/NO_MONOGRAM}}{{/NO_IMAGE}}
