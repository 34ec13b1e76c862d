namespace FactCheck.Domain.Tests;

/// <summary>
/// A log of the entries zero, one, two, three and four, with its keys (seeds 00 to 1f and 20 to 3f) and its signed head: all of it made by Go's
/// crypto/ed25519, sumdb/note and sumdb/tlog.
/// </summary>
internal static class Golden
{
    public const string Origin = "factcheck.example/log/editorial";
    public const string LogKey = "factcheck.example/log/editorial+8ba69141+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    public const string LogSecret = "PRIVATE+KEY+factcheck.example/log/editorial+8ba69141+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    public const string WitnessKey = "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    public const string WitnessSecret = "PRIVATE+KEY+witness.example/w1+20324abe+BCAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/";
    public const string Root = "ii7ViYyVMrUss8/JH3IOusEasWyEafEphOEB4JSXozA=";
    public const string RootOfThree = "A9jN2rnQIZbqXtL42/AQnTXSHwcp5YXyeuKU7VUuwys=";
    public const string Text = $"{Origin}\n5\n{Root}\n";

    public const string LogLine =
        "— factcheck.example/log/editorial i6aRQXXskxtgHJ3VtKoisIj+/F2kHiTb/2MAElBZUtq8nXXtevFhMHg0X7KOtBkwl8yeajgiTh6PTcs1N2ir6qK0yQM=";

    public const string WitnessLine =
        "— witness.example/w1 IDJKvgAAAABkGFDL7WVul22f/mK90y/T/BjLwssG54szKnJzJ8rn4NDhlmaZrvg+Xd2CS5GL3zQ7XmGALIEPNN1IuG7KDdnQEoHZBg==";

    public const string Note = $"{Text}\n{LogLine}\n";
    public const string Cosigned = $"{Text}\n{LogLine}\n{WitnessLine}\n";

    /// <summary>When the witness signed.</summary>
    public static readonly DateTimeOffset CosignedAt = DateTimeOffset.FromUnixTimeSeconds(1679315147);

    /// <summary>From the entry “two” to the root.</summary>
    public static readonly string[] InclusionOfTwo =
    [
        "Zx8UbF5HHooag6PCFM5LqQe486WIjRTMjNPOdbsS75Q=",
        "iiq+yu+Pz0GJ9OZMFdfUJhwUJRvf4oYcY90ek68bmUs=",
        "9xWrP6pdBx5uKsS7mU1b9zWUPcw3mdoNCF55gM+5M2o=",
    ];

    /// <summary>From three entries to five.</summary>
    public static readonly string[] FromThree =
    [
        "qxq38Hx8j+Dv9LpvqlPH5EEukaWZFT6KpOAb7s5beCU=",
        "Zx8UbF5HHooag6PCFM5LqQe486WIjRTMjNPOdbsS75Q=",
        "iiq+yu+Pz0GJ9OZMFdfUJhwUJRvf4oYcY90ek68bmUs=",
        "9xWrP6pdBx5uKsS7mU1b9zWUPcw3mdoNCF55gM+5M2o=",
    ];
}
