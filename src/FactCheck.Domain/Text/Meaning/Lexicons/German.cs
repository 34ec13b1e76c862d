namespace FactCheck.Domain;

internal static class German
{
    public static readonly Lexicon Lexicon = new()
    {
        Language = "de",
        DecimalSign = ',',
        GroupSigns = ". \u00A0\u202F\u2009'’",
        Compound = GermanNumbers.Read,
        Numbers = """
            million=Million|Millionen billion=Milliarde|Milliarden trillion=Billion|Billionen hundreds=Hunderte|Hunderten|Hunderter
            thousands=Tausende|Tausenden|Tausender dozen=Dutzend dozens=Dutzende|Dutzenden
            1.=erste|ersten|erster|erstes|erstem 2.=zweite|zweiten|zweiter|zweites|zweitem 3.=dritte|dritten|dritter|drittes|drittem|drittel
            4.=vierte|vierten|vierter|viertes|viertem 5.=funfte|funften|funfter|funftes|funftel 6.=sechste|sechsten|sechster|sechstes
            7.=siebte|siebten|siebter|siebtes 8.=achte|achten|achter|achtes 9.=neunte|neunten|neunter|neuntes 10.=zehnte|zehnten|zehnter|zehntes|zehntel
            half=halb|halbe|halben|halber|halbes|halfte|anderthalb quarter=viertel double=doppelt|doppelte|doppelten|verdoppelt|verdoppelte|verdoppeln
            triple=dreifach|dreifache|verdreifacht once=einmal twice=zweimal thrice=dreimal
            """,
        NumbersBeforeMeasures = "1=ein|eine|einen|einem|einer|eines",
        ScalesAfterNumbers = "million=Mio billion=Mrd thousand=Tsd",
        Units = """
            %=Prozent pp=Prozentpunkt|Prozentpunkte|Prozentpunkten $=Dollar|Dollars cent=Cent £=Pfund ₽=Rubel ₴=Hrywnja
            second=Sekunde|Sekunden minute=Minute|Minuten hour=Stunde|Stunden|stundlich day=Tag|Tage|Tagen|Tages|taglich week=Woche|Wochen|wochentlich
            month=Monat|Monate|Monaten|Monats|monatlich year=Jahr|Jahre|Jahren|Jahres|jahrlich|jahrige decade=Jahrzehnt|Jahrzehnte|Jahrzehnten
            century=Jahrhundert|Jahrhunderte|Jahrhunderten km=Kilometer|Kilometern m=Meter|Metern cm=Zentimeter mile=Meile|Meilen ha=Hektar
            kg=Kilo|Kilogramm g=Gramm ton=Tonne|Tonnen l=Liter degree=Grad mw=Megawatt gw=Gigawatt kw=Kilowatt
            dead=tot|Tote|Toten|Toter killed=getotet|getotete|getoteten wounded=verwundet|verwundete|verwundeten injured=verletzt|Verletzte|Verletzten
            missing=vermisst|Vermisste captured=gefangen|Gefangene|Gefangenen
            """,
        Dates = """
            m01=Januar|Januars|Janner m02=Februar|Februars|Feber m03=Marz m04=April|Aprils m05=Mai m06=Juni m07=Juli m08=August|Augusts m09=September|Septembers
            m10=Oktober|Oktobers m11=November|Novembers m12=Dezember|Dezembers d1=Montag|Montags d2=Dienstag|Dienstags d3=Mittwoch|Mittwochs
            d4=Donnerstag|Donnerstags d5=Freitag|Freitags d6=Samstag|Samstags|Sonnabend|Sonnabends d7=Sonntag|Sonntags
            yesterday=gestern today=heute tomorrow=morgen ago=vorgestern
            summer=Sommer winter=Winter autumn=Herbst spring=Fruhling|Fruhjahr night=Nacht evening=Abend midnight=Mitternacht
            """,
        DatesBesideNumbers = "m01=Jan m02=Feb m04=Apr m08=Aug m09=Sep|Sept m10=Okt m11=Nov m12=Dez",
        DatesBesideTimes = "last=letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener next=nachste|nachsten|nachster|nachstes|kommende|kommenden|kommender this=diese|diesen|dieser|dieses|diesem",
        Negations = """
            no=kein|keine|keinen|keinem|keiner|keines not=nicht never=nie|niemals none=keins nobody=niemand|niemanden|niemandem nothing=nichts nowhere=nirgends|nirgendwo
            neither=weder nor=noch_nie without=ohne hardly=kaum rarely=selten nein=nein
            """,
        NegatingPrefixes = "un",
        Quantifiers = """
            all=alle|allen|aller|alles|jede|jeder|jedes|jeden|jedem|ganze|ganzen|samtliche|samtlichen most=meisten|meiste some=einige|einigen|einiger|manche|manchen
            many=viele|vielen|vieler few=wenige|wenigen|weniger several=mehrere|mehreren|mehrerer both=beide|beiden|beider majority=Mehrheit minority=Minderheit only=nur|lediglich always=immer often=oft|haufig
            """,
        Comparators = """
            more=mehr_als|grosser_als|hoher_als less=weniger_als|kleiner_als|niedriger_als atleast=mindestens|wenigstens|zumindest
            atmost=hochstens|maximal|bis_zu about=ungefahr|etwa|circa|zirka|rund|annahernd nearly=fast|beinahe|knapp exactly=genau|exakt
            """,
        ComparatorsBeforeNumbers = "more=uber less=unter about=ca|gegen range=zwischen",
        RangeWords = "to=bis",
        CommonWords = """
            der die das den dem des ein eine einen einem einer eines und oder aber doch denn weil dass wenn als wie wo wer was warum ich du er sie es wir ihr ihm ihn ihnen
            mein dein sein ihre unser in im an am auf aus bei mit nach von vom zu zum zur fur gegen uber unter vor hinter zwischen durch um ohne bis seit wahrend wegen
            auch nur noch schon sehr so dann hier dort da ist sind war waren hat haben hatte wird werden wurde wurden kann konnen soll sollen muss mussen
            diese dieser dieses nicht kein keine alle viele einige laut zudem ausserdem jedoch dabei damit dazu deshalb herr frau
            """,
    };
}
