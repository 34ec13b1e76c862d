using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// Letters that look like Latin letters or digits: a compact table of facts that Unicode's confusables.txt lists, for Latin, Greek, Cyrillic, Armenian,
/// Cherokee and Lisu. No kept library for them was found in the registry. Compatibility forms (mathematical, full-width, ligatures) are folded before.
/// </summary>
internal static class LookAlikes
{
    // Each word is a Latin letter and what looks like it.
    private const string Table = """
        aаαɑᴀꭺꓮΑᎪ bвьβʙᴃꓐΒᏼᏏƄ cсϲᴄꮯꓚСᏟⅽς dԁᴅꓓᎠꭰᏧⅾđð eеєεҽᴇꓰΕᎬꭼ3 fꜰꓝϝẝſ gɡցɢꓖᏀᏻ hнһհʜꓧΗНᎻꮋħ iіιıɪ꒐ɩⅰ jјϳյᴊꓙᎫ kкκᴋꓗΚᏦ
        lӏǀ1ΙІӀꓲʟⅼꓡᏞłլ| mмᴍꓟΜМᎷⅿ nпηոɴꓠΝ oоο0օᴏꓳΟОøσ pрρᴘꓑΡРᏢþ qԛզ rгɼʀꓣᎡᏒ sѕꜱꓢЅᏕᏚ5 tтτᴛꓔΤТᎢ uυսцᴜꓴ vνѵᴠꓦᏙⅴ wԝωաᴡꓪᎳᏔ xхχ×ꓫΧХⅹ yуүγʏყꓬΥҮᎩᎽ zᴢꓜΖᏃ
        """;

    private static readonly Dictionary<int, string> s_of = Read();

    /// <summary>The Latin letters that it looks like, or null.</summary>
    public static string? Of(Rune rune) => s_of.GetValueOrDefault(rune.Value);

    /// <summary>A letter for the alphabet that it belongs to, of those that can be taken for each other; null for all others.</summary>
    public static char? Alphabet(Rune rune) => rune.Value switch
    {
        _ when !Rune.IsLetter(rune) => null,
        < 0x02B0 or (>= 0x1D00 and < 0x1D80) or (>= 0x1E00 and < 0x1F00) => 'L',
        (>= 0x0370 and < 0x0400) or (>= 0x1F00 and < 0x2000) => 'G',
        >= 0x0400 and < 0x0530 => 'C',
        >= 0x0530 and < 0x0590 => 'A',
        (>= 0x13A0 and < 0x1400) or (>= 0xAB70 and < 0xABC0) => 'K',
        >= 0xA4D0 and < 0xA500 => 'I',
        _ => null,
    };

    private static Dictionary<int, string> Read()
    {
        Dictionary<int, string> letters = new() { ['I'] = "l", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['4'] = "a", ['8'] = "b", ['з'] = "e", ['ј'] = "j" };
        foreach (var row in Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var rune in row[1..].EnumerateRunes())
            {
                letters[rune.Value] = row[..1];
            }
        }

        return letters;
    }
}
