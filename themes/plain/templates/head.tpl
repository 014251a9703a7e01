{{#HAS_KIND_LABEL}}<p class="kind">{{KIND_LABEL}}</p>{{/HAS_KIND_LABEL}}
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_DATE}}<p><time datetime="{{DATE}}">{{DATE_TEXT}}</time></p>{{/HAS_DATE}}
