<p>{{STATUS}} {{MESSAGE}}</p>
