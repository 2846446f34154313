package vn.bangvang.portal.help;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Pages that need no figures. */
@Controller
class HelpController {

    private static final List<String> RANKING_KEYS = List.of("commendation", "class", "goodOrBetter", "outstanding",
            "commendedMembers", "inspection", "targets", "selfCriticism");

    @GetMapping("/tro-giup")
    Rendering help() {
        return Rendering.view("help").modelAttribute("keys", RANKING_KEYS).build();
    }

    /** Open to everybody: the way back in after logging out. */
    @GetMapping("/da-dang-xuat")
    String signedOut() {
        return "signed-out";
    }
}
