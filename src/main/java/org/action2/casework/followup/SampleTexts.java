package org.action2.casework.followup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.util.DigestUtils;

/** Recommendations such as bodies make them, for trials. */
final class SampleTexts {

    /** What a recommendation is about. */
    private record Subject(String heading, String aim, String theme, String person, String sdg) {
    }

    private static final String PEACE = "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS";
    private static final String GENDER = "05 - GENDER EQUALITY";
    private static final String HEALTH = "03 - GOOD HEALTH AND WELL-BEING";
    private static final String EDUCATION = "04 - QUALITY EDUCATION";
    private static final String EQUALITY = "10 - REDUCED INEQUALITIES";
    private static final String CHILDREN = "Children";
    private static final String WOMEN = "Women & girls";
    private static final String DISABLED = "Persons with disabilities";
    private static final String DETAINED = "Persons deprived of their liberty";
    private static final String MINORITIES = "Minorities / racial, ethnic, linguistic, religious or descent-based groups";
    private static final String REFUGEES = "Refugees & asylum-seekers";

    private static final List<Subject> SUBJECTS = List.of(
        new Subject("Violence against women", "prevent domestic violence and bring those who commit it to court", "Violence against women", WOMEN, GENDER),
        new Subject("Violence against women", "open shelters for survivors of domestic violence in every region", "Violence against women", WOMEN, GENDER),
        new Subject("Conditions of detention", "reduce overcrowding in prisons and improve their health care", "Conditions of detention", DETAINED, PEACE),
        new Subject("Torture and ill-treatment", "investigate all allegations of torture promptly and impartially", "Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment)", DETAINED, PEACE),
        new Subject("Hate speech", "combat hate speech in the media and by public officials", "Racial discrimination", MINORITIES, EQUALITY),
        new Subject("Freedom of expression", "protect journalists from threats and from lawsuits that are meant to silence them", "Freedom of opinion and expression & access to information", "Journalists", PEACE),
        new Subject("Administration of justice", "shorten the length of court proceedings and guarantee access to a lawyer from the outset", "Administration of justice & fair trial", "General", PEACE),
        new Subject("Inclusive education", "guarantee inclusive education to children with disabilities in mainstream schools", "Right to education", DISABLED, EDUCATION),
        new Subject("Right to education", "keep girls and boys of minorities in school until they finish", "Right to education", MINORITIES, EDUCATION),
        new Subject("Sexual and reproductive health", "reduce maternal mortality and make contraceptives affordable", "Right to health", WOMEN, HEALTH),
        new Subject("Mental health", "replace institutions by mental health services in the community", "Right to health", DISABLED, HEALTH),
        new Subject("Refugees and asylum seekers", "respect the principle of non-refoulement at all borders", "Asylum-seekers - refugees", REFUGEES, EQUALITY),
        new Subject("Statelessness", "register all births and end statelessness", "Statelessness", CHILDREN, PEACE),
        new Subject("Trafficking in persons", "identify victims of trafficking early and give them protection", "Trafficking", WOMEN, PEACE),
        new Subject("Equal pay", "close the gender pay gap in the public and the private sector", "Right to work", WOMEN, GENDER),
        new Subject("Participation in public life", "bring more women into elected bodies and senior posts", "Participation in public affairs and right to vote", WOMEN, GENDER),
        new Subject("Corporal punishment", "prohibit corporal punishment of children in all settings", "Children's rights", CHILDREN, PEACE),
        new Subject("Adequate housing", "prevent forced evictions and offer social housing to those who need it most", "Right to housing", MINORITIES, EQUALITY),
        new Subject("National human rights institution", "give the national human rights institution the independence that the Paris Principles ask for", "National Human Rights Institutions (NHRI)", "General", PEACE),
        new Subject("Ratification", "ratify the treaties to which the State is not yet a party", "Ratification of & accession to international instruments", "General", PEACE));

    private SampleTexts() {
    }

    /** @param number which of the subjects @param means how the State should go about it, a phrase that copies may have others for */
    static NewRecommendation recommendation(NewRecommendation.Document document, int paragraph, int number, String means, UUID annotation) {
        var subject = SUBJECTS.get(number % SUBJECTS.size());
        var isUpr = document.mechanism().equals("upr");
        var text = "The State party should %s and, to that end, %s.".formatted(subject.aim(), means);
        var wording = new NewRecommendation.Wording(String.valueOf(paragraph), List.of(), subject.heading(), text, text,
            DigestUtils.md5DigestAsHex((document.symbol() + text).getBytes(StandardCharsets.UTF_8)));
        return new NewRecommendation(document, wording,
            new NewRecommendation.Tags(List.of(subject.theme()), List.of(subject.person()), List.of(subject.sdg())),
            new NewRecommendation.Origin(annotation, null, null, null, null),
            isUpr ? new NewRecommendation.Upr(number % 5 == 4 ? "noted" : "supported", List.of("Norway", "Ghana", "Uruguay", "Thailand").get(number % 4))
                : NewRecommendation.Upr.NONE);
    }
}
