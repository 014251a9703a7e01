{{#HAS_UPDATED}}
<p class="updated">{{T_ENTRY_UPDATED}} <time datetime="{{UPDATED}}">{{UPDATED_TEXT}}</time></p>
{{/HAS_UPDATED}}
