namespace FactCheck.Domain;

internal static class French
{
    public static readonly Lexicon Lexicon = new()
    {
        Language = "fr",
        DecimalSign = ',',
        GroupSigns = " \u00A0\u202F\u2009",
        Numbers = """
            0=zéro 2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 13=treize 14=quatorze 15=quinze 16=seize
            20=vingt|vingts 30=trente 40=quarante 50=cinquante 60=soixante 70=septante 80=octante|huitante 90=nonante hundred=cent|cents thousand=mille
            million=million|millions billion=milliard|milliards trillion=billion|billions thousands=millier|milliers hundreds=centaine|centaines
            10s=dizaine|dizaines dozen=douzaine|douzaines 20s=vingtaine 30s=trentaine 50s=cinquantaine
            1.=premier|première|premiers|premières 2.=deuxième|seconde|second 3.=troisième|tiers 4.=quatrième 5.=cinquième|cinquièmes 6.=sixième 7.=septième 8.=huitième
            9.=neuvième 10.=dixième half=moitié|demi|demie quarter=quart|quarts double=double|doublé|doubler|doublent triple=triple|triplé|tripler
            """,
        NumbersBeforeMeasures = "1=un|une",
        OrdinalLetters = "er re e eme",
        Units = """
            %=pour_cent pp=point_de_pourcentage|points_de_pourcentage $=dollar|dollars cent=centime|centimes £=livre|livres ₽=rouble|roubles ₴=hryvnia|hryvnias
            second=secondes minute=minute|minutes hour=heure|heures day=jour|jours|journée|quotidien|quotidienne week=semaine|semaines|hebdomadaire month=mois|mensuel|mensuelle
            year=an|ans|année|années|annuel|annuelle decade=décennie|décennies century=siècle|siècles km=kilomètre|kilomètres m=mètre|mètres cm=centimètre|centimètres
            mile=mille_marin ha=hectare|hectares kg=kilo|kilos|kilogramme|kilogrammes g=gramme|grammes ton=tonne|tonnes l=litre|litres degree=degré|degrés mw=mégawatt|mégawatts gw=gigawatt|gigawatts
            killed=tué|tués|tuée|tuées dead=mort|morts|morte|mortes wounded=blessé|blessés|blessée|blessées missing=disparu|disparus captured=prisonnier|prisonniers casualty=pertes
            """,
        Dates = """
            m01=janvier m02=février m03=mars m04=avril m05=mai m06=juin m07=juillet m08=août m09=septembre m10=octobre m11=novembre m12=décembre
            d1=lundi|lundis d2=mardi|mardis d3=mercredi|mercredis d4=jeudi|jeudis d5=vendredi|vendredis d6=samedi|samedis d7=dimanche|dimanches
            yesterday=hier today=aujourd'hui tomorrow=demain ago=il_y_a|avant-hier spring=printemps winter=hiver autumn=automne night=nuit morning=matin evening=soir midnight=minuit noon=midi
            """,
        DatesBesideTimes = "last=dernier|dernière|derniers|dernières|passé|passée next=prochain|prochaine|prochains|prochaines this=ce|cette",
        Negations = """
            ne=ne|n not=pas never=jamais nothing=rien nobody=personne nowhere=nulle_part no=non none=aucun|aucune|nul|nulle nor=ni without=sans hardly=guère|à_peine rarely=rarement
            """,
        NegatingPrefixes = "in im il ir dé",
        Quantifiers = """
            all=tout|tous|toute|toutes|chaque most=plupart majority=majorité minority=minorité some=quelques|certains|certaines many=beaucoup|nombreux|nombreuses few=peu several=plusieurs both=ensemble
            only=seulement|uniquement|seul|seule|seuls always=toujours often=souvent part=partie|partiellement
            """,
        Comparators = """
            more=plus_de|plus_que|supérieur|supérieure|dépasse|dépassent|dépassé less=moins_de|moins_que|inférieur|inférieure atleast=au_moins atmost=au_plus|au_maximum|jusqu'à
            about=environ|approximativement|à_peu_près nearly=presque|près_de exactly=exactement|précisément
            """,
        ComparatorsBeforeNumbers = "about=vers|quelque range=entre",
        RangeWords = "to=à",
        CommonWords = """
            le la les l un une des du de d et ou mais donc car ni que qui quoi dont où ce cet cette ces c s se sa son ses leur leurs mon ma mes ton ta tes notre votre nos vos je j tu il elle on nous vous ils elles
            à au aux en dans par pour sur sous avec sans entre vers chez depuis pendant après avant selon contre comme si quand lorsque puis alors ainsi aussi très plus moins ne n pas y m t
            est sont était étaient a ont avait avaient sera seront peut peuvent tout tous toute toutes chaque plusieurs monsieur madame mm mme cependant toutefois
            """,
    };
}
