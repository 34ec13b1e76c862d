namespace FactCheck.Domain;

/// <summary>A few German, French and Spanish words for <see cref="CheckWorthiness"/>.</summary>
internal static class WesternWorth
{
    public static WorthLexicon German { get; } = new()
    {
        CapitalsAreNames = false,
        Small = WordList.Of("zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, zwanzig, dreißig, vierzig, fünfzig"),
        Large = WordList.Of("dutzend*, hundert*, tausend*, million*, milliarde*, billion*, prozent*, die hälfte, drittel, viertel"),
        Pointers = WordList.Of("die, den, der, diese, diesen, dieser, beide, alle"),
        Bounds = WordList.Of("über, fast, unter, rund"),
        Comparisons = WordList.Of("mehr als, weniger als, höher als, niedriger als, größer als, kleiner als, mindestens, höchstens, bis zu, doppelt, verdoppelt*, größte, größten, höchste, höchsten, niedrigste, stieg, sank, gestiegen, gesunken, zum ersten mal, erstmals"),
        Months = WordList.Of("januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember"),
        Times = WordList.Of("montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, gestern, vorgestern, letztes jahr, vergangenes jahr, letzte woche, vergangene woche"),
        Reports = WordList.Of("sagte, sagt, sagten, erklärte, erklärt, behauptet, behauptete, berichtet, berichtete, teilte mit, zufolge, laut, nach angaben, versprach, bestätigte, schrieb, betonte, warf"),
        Opinions = WordList.Of("sollte, sollten, muss, müssen, leider, offensichtlich, schrecklich, furchtbar, meiner meinung, wichtig, unbedingt, scheint, natürlich"),
        Predictions = WordList.Of("wird, werden, würde, würden, könnte, könnten, vielleicht, wahrscheinlich, voraussichtlich, falls, zukunft"),
        Intentions = WordList.Of("will, wollen, hofft, hoffen, glaubt, glauben, fürchtet, strebt"),
        Personal = WordList.Of("ich, mich, mir, mein, meine"),
    };

    public static WorthLexicon French { get; } = new()
    {
        Small = WordList.Of("deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, vingt, trente, quarante, cinquante"),
        Large = WordList.Of("douzaine*, dizaine*, centaine*, cent, mille, millier*, million*, milliard*, pour cent, pourcent*, la moitié, un tiers, un quart"),
        Pointers = WordList.Of("les, ces, aux, leurs, ses, nos"),
        Bounds = WordList.Of("presque, près de, environ"),
        Comparisons = WordList.Of("plus de, moins de, plus que, moins que, au moins, au plus, jusqu'à, le plus, la plus, doublé, triplé, augmenté, diminué, pour la première fois, majorité"),
        Months = WordList.Of("janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre"),
        Times = WordList.Of("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, hier, l'an dernier, l'année dernière, la semaine dernière, le mois dernier"),
        Reports = WordList.Of("a dit, dit, ont dit, a déclaré, déclare, affirme, affirmé, a annoncé, annonce, selon, d'après, a promis, a confirmé, a écrit, estime, souligne"),
        Opinions = WordList.Of("il faut, doit, doivent, devrait, devraient, malheureusement, évidemment, à mon avis, terrible, honteux, semble, important, essentiel"),
        Predictions = WordList.Of("sera, seront, pourrait, pourraient, va, vont, serait, probablement, peut-être, si, avenir, futur"),
        Intentions = WordList.Of("veut, veulent, espère, espèrent, croit, croient, craint, cherche à"),
        Personal = WordList.Of("je, j'ai, moi, mon, ma"),
    };

    public static WorthLexicon Spanish { get; } = new()
    {
        Small = WordList.Of("dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, veinte, treinta, cuarenta, cincuenta"),
        Large = WordList.Of("docena*, decenas, cien, ciento*, cientos, mil, miles, millón, millones, por ciento, porcentaje, la mitad, un tercio, un cuarto"),
        Pointers = WordList.Of("los, las, estos, estas, esos, esas, ambos, sus"),
        Bounds = WordList.Of("casi, unos, unas"),
        Comparisons = WordList.Of("más de, menos de, más que, menos que, al menos, por lo menos, hasta, el mayor, la mayor, el más, la más, duplicó, triplicó, aumentó, disminuyó, por primera vez, mayoría"),
        Months = WordList.Of("enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre"),
        Times = WordList.Of("lunes, martes, miércoles, jueves, viernes, sábado, domingo, ayer, el año pasado, la semana pasada, el mes pasado"),
        Reports = WordList.Of("dijo, dice, dijeron, declaró, afirmó, afirma, anunció, según, aseguró, prometió, confirmó, escribió, señaló, informó"),
        Opinions = WordList.Of("debe, deben, debería, deberían, hay que, lamentablemente, desgraciadamente, obviamente, en mi opinión, terrible, vergonzoso, parece, importante, esencial"),
        Predictions = WordList.Of("será, serán, podría, podrían, va a, van a, sería, probablemente, quizás, tal vez, si, futuro"),
        Intentions = WordList.Of("quiere, quieren, espera, esperan, cree, creen, teme, busca"),
        Personal = WordList.Of("yo, me, mi, mis"),
    };
}
