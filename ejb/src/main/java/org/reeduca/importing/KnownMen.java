package org.reeduca.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/** Looks for the men of a list among the files of the centre: a second file of the same man would be a false absence. */
@ApplicationScoped
class KnownMen {

    /** Men asked for at a time. */
    private static final int AT_ONCE = 400;

    @Inject
    private ImportRepository imports;

    /** A man of the list with the file that seems to be his. */
    record Match(KnownMan man, long participantId) {}

    /** By place in the workbook; refused men are not looked for. */
    Map<String, Match> find(long centreId, WorkbookProposal proposal) {
        List<Listed> listed = new ArrayList<>();
        proposal.groups()
                .forEach(group -> group.men().stream()
                        .filter(man -> man.verdict() != Verdict.REFUSE)
                        .map(man -> Listed.of(group.sheet(), man))
                        .filter(Objects::nonNull)
                        .forEach(listed::add));
        Map<String, Match> matches = new LinkedHashMap<>();
        Map<Long, List<String>> groups = new HashMap<>();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            List<Listed> some = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            List<FileOnHand> files = imports.files(
                    centreId,
                    some.stream().map(Listed::curpOrNothing).toList(),
                    some.stream().map(Listed::nameKey).toList());
            for (Listed man : some) {
                man.among(files).ifPresent(file -> {
                    List<String> now = groups.computeIfAbsent(file.id(), imports::groupsOf);
                    KnownMan known = new KnownMan(
                            man.sheet(),
                            man.man().row(),
                            man.name().inLists(),
                            file.fileNumber(),
                            file.hasCurp(man.man().curp()),
                            now);
                    matches.put(known.place(), new Match(known, file.id()));
                });
            }
        }
        return matches;
    }

    /** A man of the list who has a whole name. */
    private record Listed(String sheet, ManProposal man, FullName name) {

        static @Nullable Listed of(String sheet, ManProposal man) {
            String given = man.name().given();
            String first = man.name().first();
            return given == null || first == null
                    ? null
                    : new Listed(
                            sheet, man, new FullName(given, first, man.name().second()));
        }

        String curpOrNothing() {
            String curp = man.curp();
            return curp == null ? "" : curp;
        }

        String nameKey() {
            return name.searchKey();
        }

        Optional<FileOnHand> among(List<FileOnHand> files) {
            return files.stream()
                    .filter(file -> file.hasCurp(man.curp()))
                    .findFirst()
                    .or(() -> files.stream()
                            .filter(file -> file.mayBe(nameKey(), man.birthDate(), man.curp()))
                            .findFirst());
        }
    }
}
