<form action="/search" method="get" role="search" aria-label="{{T_SEARCH_SITE}}">
{{#HAS_SEARCH_LANGUAGE}}<input type="hidden" name="lang" value="{{SEARCH_LANGUAGE}}">{{/HAS_SEARCH_LANGUAGE}}
<label for="q">{{T_SEARCH_LABEL}}</label>
<input id="q" name="q" type="search" value="{{QUERY}}" maxlength="500">
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}
<button type="submit">{{T_SEARCH_BUTTON}}</button>
</form>
