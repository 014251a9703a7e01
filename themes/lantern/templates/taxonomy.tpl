{{>PAGE_HEAD}}
<section class="wrap band" aria-label="{{TITLE}}">
<ul class="terms">
{{#TERMS}}
<li><a href="{{URL}}">{{LABEL}}</a>{{#HAS_COUNT}} <span class="count">{{COUNT_TEXT}}</span>{{/HAS_COUNT}}{{#HAS_SUMMARY}}<p>{{SUMMARY}}</p>{{/HAS_SUMMARY}}</li>
{{/TERMS}}
</ul>
</section>
