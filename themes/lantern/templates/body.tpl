{{#HAS_BODY}}
<div class="prose">
{{BODY:none}}
</div>
{{/HAS_BODY}}
