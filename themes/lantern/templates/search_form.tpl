<form class="search-form" action="/search" method="get" role="search" aria-label="{{T_SEARCH_LABEL}}">
<label for="q">{{T_SEARCH_LABEL}}</label>
{{#HAS_SEARCH_LANGUAGE}}<input type="hidden" name="lang" value="{{SEARCH_LANGUAGE}}">{{/HAS_SEARCH_LANGUAGE}}
<div class="search-row">
<input id="q" name="q" type="search" data-suggest value="{{QUERY}}" maxlength="500" autocomplete="off" aria-describedby="q-hint">
{{#HIDDEN}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HIDDEN}}
<button type="submit">{{T_SEARCH_BUTTON}}</button>
</div>
<p class="hint" id="q-hint">{{T_SEARCH_HINT}}</p>
</form>
